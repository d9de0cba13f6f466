//! A small HTTP server on the loopback interface that responds like the service. It prints its URL, and runs until its
//! standard input closes.

use std::convert::Infallible;
use std::io::{self, Read};

use bench::{Case, Error};
use clap::ValueEnum;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", listener.local_addr()?);
    let bodies: &'static [_] = Case::value_variants()
        .iter()
        .map(|case| (case.operation(), Bytes::from(case.response_body())))
        .collect::<Vec<_>>()
        .leak();
    let serve = async {
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let service = service_fn(|request| respond(bodies, request));
            // Ignore clients that disconnect.
            tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await });
        }
    };
    let end = tokio::task::spawn_blocking(|| io::stdin().read_to_end(&mut Vec::new()));
    tokio::select! {
        result = serve => result,
        result = end => Ok(result?.map(drop)?),
    }
}

async fn respond(
    bodies: &'static [(&str, Bytes)],
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let target = request.headers().get("x-amz-target").and_then(|target| target.to_str().ok()).unwrap_or_default();
    let operation = target.rsplit('.').next().unwrap_or_default();
    let body = bodies.iter().find(|(name, _)| *name == operation).map(|(_, body)| body.clone());
    let whole = request.into_body().collect().await.is_ok();
    let mut response = Response::new(Full::new(body.clone().unwrap_or_default()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/x-amz-json-1.1"));
    if body.is_none() || !whole {
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    Ok(response)
}

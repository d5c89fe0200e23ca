//! The exporter: takes tables and articles from the page, gives files back. A worker module of its own, loaded when first
//! asked for: what writes files is as large as the page, and few visits need it.

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};

use crate::export::{ExportError, JsonArray, write_csv, write_xlsx};
use crate::record::Record;
use crate::wire::{Export, ExportRequest, Packet};

/// The worker that writes files.
#[derive(Debug, Default)]
pub struct Exporter {
    /// The records so far.
    records: JsonArray,
    /// What is written of them.
    written: Vec<u8>,
}

impl Worker for Exporter {
    type Message = ();
    type Input = Packet;
    type Output = Packet;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, packet: Packet, page: HandlerId) {
        let answer = match packet.unpack() {
            Ok(request) => self.write(request).map_err(|error| error.to_string()).transpose(),
            Err(error) => Some(Err(error.to_string())),
        };
        if let Some(written) = answer {
            scope.respond(page, Packet::pack(&written.map_or_else(Export::Failed, Export::Written)));
        }
    }
}

impl Exporter {
    /// The file, once there is all of it.
    fn write(&mut self, request: ExportRequest<'_>) -> Result<Option<Vec<u8>>, ExportError> {
        match request {
            ExportRequest::Csv(sheet) => {
                let mut bytes = Vec::new();
                write_csv(&sheet, &mut bytes)?;
                Ok(Some(bytes))
            }
            ExportRequest::Workbook(sheets) => write_xlsx(&sheets).map(Some),
            ExportRequest::Record(analysis) => {
                self.records.push(&Record::of(&analysis).to_json_line(), &mut self.written)?;
                Ok(None)
            }
            ExportRequest::Records => {
                std::mem::take(&mut self.records).finish(&mut self.written)?;
                Ok(Some(std::mem::take(&mut self.written)))
            }
        }
    }
}

/// Starts the exporter in the worker that this is called in.
pub fn start() {
    Exporter::registrar().register();
}

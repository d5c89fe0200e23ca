use yew::{Html, Properties, component, html};

/// The pictures of the interface, from Lucide (ISC licence), 24 × 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Close or remove.
    Close,
    /// Try again.
    Retry,
    /// Search.
    Search,
    /// Save as a file.
    Export,
    /// To light colours.
    Sun,
    /// To dark colours.
    Moon,
    /// The reading view.
    Book,
    /// The table.
    Table,
    /// The legend.
    Tags,
    /// The list of articles.
    List,
    /// The deep tier.
    Layers,
    /// Fold the list away.
    Panel,
    /// Towards the start of the line in Arabic.
    Right,
    /// Towards the end of the line in Arabic.
    Left,
    /// A dropped file.
    File,
    /// Privacy.
    Lock,
    /// To the clipboard.
    Copy,
}

/// Draws an icon; its name is said by what it stands in.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let paths = paths(props.icon).iter().map(|path| html! { <path d={*path} /> });
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{ for paths }</svg>
    }
}

/// Which icon.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The icon.
    pub icon: Icon,
}

fn paths(icon: Icon) -> &'static [&'static str] {
    match icon {
        Icon::Close => &["M18 6 6 18", "m6 6 12 12"],
        Icon::Retry => &["M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8", "M3 3v5h5"],
        Icon::Search => &["m21 21-4.34-4.34", "M11 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16z"],
        Icon::Export => &["M12 15V3", "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4", "m7 10 5 5 5-5"],
        Icon::Sun => &[
            "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
            "M12 2v2",
            "M12 20v2",
            "m4.93 4.93 1.41 1.41",
            "m17.66 17.66 1.41 1.41",
            "M2 12h2",
            "M20 12h2",
            "m6.34 17.66-1.41 1.41",
            "m19.07 4.93-1.41 1.41",
        ],
        Icon::Moon => &[
            "M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401",
        ],
        Icon::Book => &[
            "M12 7v14",
            "M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z",
        ],
        Icon::Table => &[
            "M3 9h18",
            "M3 15h18",
            "M12 3v18",
            "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
        ],
        Icon::Tags => &[
            "M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42z",
            "M7.5 7.5h.01",
        ],
        Icon::List => &["M8 5h13", "M8 12h13", "M8 19h13", "M3 5h.01", "M3 12h.01", "M3 19h.01"],
        Icon::Layers => &[
            "M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z",
            "M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12",
            "M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17",
        ],
        Icon::Panel => &["M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M15 3v18"],
        Icon::Right => &["m9 18 6-6-6-6"],
        Icon::Left => &["m15 18-6-6 6-6"],
        Icon::File => &[
            "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z",
            "M14 2v4a2 2 0 0 0 2 2h4",
            "M16 13H8",
            "M16 17H8",
            "M10 9H8",
        ],
        Icon::Copy => &[
            "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z",
            "M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2",
        ],
        Icon::Lock => {
            &["M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z", "M7 11V7a5 5 0 0 1 10 0v4"]
        }
    }
}

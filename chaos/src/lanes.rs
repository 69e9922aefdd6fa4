//! Pages with the widget, each with a network of its own.

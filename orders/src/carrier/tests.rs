mod links;
mod numbers;
mod rules;
mod table;
mod trace;
mod tracking;

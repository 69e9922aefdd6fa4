mod links;
mod numbers;
mod rules;
mod table;
mod tracking;

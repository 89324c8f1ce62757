"""The values that flow between the stages, with the invariants they hold themselves."""

"""Renders as rows: submitted plans, their tasks, the worker that draws them, the service that watches."""

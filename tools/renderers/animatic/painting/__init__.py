"""The animatic's drawing kit over skia: colours, brushes, curves, rasters, noise and its clock."""

"""The animatic's actors: waders, quadrupeds and bipeds with joints, cut-outs and silhouettes without."""

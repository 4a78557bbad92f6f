"""The benchmark: what the explorer costs over a million made deals, beside floors and peers.

The room's rule: CPU time first, each figure beside another one of the same run; slowness never fails, a wrong
answer does.
"""

package dev.rata.adapter.process;

/** SKELETON: the node a process runs in, as the process sees it: registry, timers, settings, spawning. */
public interface ProcessHost {}

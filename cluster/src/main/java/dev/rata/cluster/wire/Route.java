package dev.rata.cluster.wire;

import dev.rata.adapter.term.NodeId;

/** From which node to which a frame travels: pids and refs of the two are written short. */
public record Route(NodeId sender, NodeId receiver) {}

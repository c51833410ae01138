package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;

/** Where a power that someone holds comes from: the position they are employed in, and the act that created it. */
public record Holding(PositionId position, int positionNumber, ActId act) {}

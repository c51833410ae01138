package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.time.Instant;

/** A position that an act creates; its public number is given when it is kept. */
public record NewPosition(PositionId id, JobDescription job, Salary salary, ActId act, Instant createdAt) {}

package coop.rochdale.positions;

/** A position as everybody sees it: with the salary in force, and how many seats are taken now or promised from a later day on. */
public record PositionView(Position position, Salary salary, int filled) {}

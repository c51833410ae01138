package coop.rochdale.positions;

/**
 * An employment as everybody sees it. The salary is the one in force now, or on the first day of one that has not begun,
 * or at the end of one that is over.
 */
public record EmploymentView(Employment employment, int positionNumber, String title, String handle, Salary salary) {}

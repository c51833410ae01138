/** What is free to spend, and spending it. */
@NullMarked
package coop.rochdale.budgets.workflow;

import org.jspecify.annotations.NullMarked;

package coop.rochdale.budgets.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of an expense that waits for a decision: a merge patch of this. */
@Schema(name = "ExpenseChange", description = "Another amount drops the approvals there are.")
public record ExpenseChange(MoneyJson amount) {}

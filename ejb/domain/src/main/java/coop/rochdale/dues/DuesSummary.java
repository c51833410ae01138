package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.members.Standing;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the public may know about dues; what stands for too few people is empty (rule R8). */
public record DuesSummary(List<Members> members, List<Income> income, int minimumGroup) {

    /** How many memberships have this standing. */
    public record Members(Standing standing, Optional<Long> count) {}

    /** The dues settled in this month, in UTC. */
    public record Income(YearMonth month, Optional<Money> amount) {}

    public DuesSummary {
        members = List.copyOf(members);
        income = List.copyOf(income);
    }

    public static DuesSummary of(Map<Standing, Long> perStanding, List<MonthlyIncome> perMonth, int minimum) {
        Set<Standing> hiddenStandings = SmallGroups.hidden(perStanding, minimum);
        Set<YearMonth> hiddenMonths = SmallGroups.hidden(
                perMonth.stream().collect(Collectors.toMap(MonthlyIncome::month, MonthlyIncome::payers)), minimum);
        return new DuesSummary(
                Arrays.stream(Standing.values())
                        .map(standing -> new Members(
                                standing,
                                Optional.of(perStanding.getOrDefault(standing, 0L))
                                        .filter(count -> !hiddenStandings.contains(standing))))
                        .toList(),
                perMonth.stream()
                        .map(month -> new Income(
                                month.month(),
                                Optional.of(month.amount()).filter(amount -> !hiddenMonths.contains(month.month()))))
                        .toList(),
                minimum);
    }
}

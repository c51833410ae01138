package coop.rochdale.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;

/** What is about money: dues asked for, paid, imported, and the books taken away. */
final class Money {

    static final List<String> PARTS = List.of("billing", "payment", "import", "export", "balance");

    private final Plan plan;
    private final Site site;
    private final Path directory;

    Money(Plan plan, Site site, Path directory) {
        this.plan = plan;
        this.site = site;
        this.directory = directory;
    }

    void run(Consumer<Line> tell) throws Exception {
        try (Connection database = site.database()) {
            Treasurer treasurer = Treasurer.of(site, database);
            if (plan.wants("billing")) {
                new Billing(plan, treasurer, database).run(tell);
            }
            if (plan.wants("payment")) {
                new Paying(plan, site, new Floor(site, directory), treasurer, database).run(tell);
            }
            if (plan.wants("import")) {
                new Importing(plan, site, directory, treasurer, database).run(tell);
            }
            if (plan.wants("export")) {
                new Exporting(plan, site, database).run(tell);
            }
            if (plan.wants("balance")) {
                new Balancing(plan, site, database).run(tell);
            }
        }
    }
}

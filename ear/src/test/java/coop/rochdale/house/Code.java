package coop.rochdale.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The compiled main code, module by module. */
final class Code {
    /** From the ground up: each uses itself and those before it. */
    static final List<String> CAPABILITIES = List.of(
            "kernel",
            "events",
            "charter",
            "accounts",
            "ledger",
            "positions",
            "members",
            "books",
            "dues",
            "providers",
            "mail",
            "founding",
            "payroll",
            "budgets",
            "ballots",
            "counting",
            "proposals",
            "elections",
            "features",
            "enactment",
            "founding",
            "webhooks",
            "bots",
            "feeds",
            "fediverse",
            "transparency");

    static final JavaClasses DOMAIN = module("ejb/domain");
    static final JavaClasses WORKFLOWS = module("ejb/workflows");
    static final JavaClasses PERSISTENCE = module("persistence");
    static final JavaClasses WEB = module("web-api");
    /** All but HTTP. */
    static final JavaClasses CORE = new ClassFileImporter()
            .importPaths(classes("ejb/domain"), classes("ejb/workflows"), classes("persistence"));

    static final JavaClasses SERVER = new ClassFileImporter()
            .importPaths(classes("ejb/domain"), classes("ejb/workflows"), classes("persistence"), classes("web-api"));

    private Code() {}

    /** What stands after {@code coop.rochdale.}, up to the next dot. */
    static String capability(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("coop.rochdale.")) {
            return "";
        }
        String rest = name.substring("coop.rochdale.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static JavaClasses module(String name) {
        return new ClassFileImporter().importPaths(classes(name));
    }

    private static Path classes(String module) {
        return Path.of("..", module, "target", "classes").toAbsolutePath().normalize();
    }
}

package coop.rochdale.kernel.rest;

import static coop.rochdale.kernel.rest.Html.escape;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind the {@code type} of a problem: a page for each code, and a list of all. HTML, or JSON for programs. */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEXT = "text/html";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Tongue tongue = Tongue.preferred(request.getHeader("Accept-Language"));
        String code = code(request.getPathInfo());
        Optional<ProblemBook.Entry> entry = ProblemBook.find(code);
        if (entry.isEmpty() && !code.isEmpty()) {
            ErrorPage.write(request, response, Problem.of(HttpProblem.NO_SUCH_PATH));
            return;
        }
        boolean html = wantsHtml(request.getHeader("Accept"));
        response.setHeader("Content-Language", tongue.locale().getLanguage());
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.addHeader("Vary", "Accept, Accept-Language");
        String page = html ? html(entry, tongue) : json(entry, tongue);
        byte[] text = page.getBytes(StandardCharsets.UTF_8);
        Document.answer(request, response, html ? TEXT + ";charset=UTF-8" : "application/json", text);
    }

    private static String code(@Nullable String path) {
        return path == null ? "" : path.replaceFirst("^/", "");
    }

    private static boolean wantsHtml(@Nullable String accept) {
        return accept != null && accept.contains(TEXT);
    }

    private static String json(Optional<ProblemBook.Entry> entry, Tongue tongue) {
        return entry.map(one -> Wire.text(kind(one, tongue))).orElseGet(() -> {
            List<KindJson> kinds =
                    sorted().stream().map(one -> kind(one, tongue)).toList();
            return Wire.text(new PageJson<>(kinds, null));
        });
    }

    private static String html(Optional<ProblemBook.Entry> entry, Tongue tongue) {
        List<ProblemBook.Entry> shown = entry.map(List::of).orElseGet(ProblemPages::sorted);
        StringBuilder rows = new StringBuilder();
        shown.forEach(one -> rows.append(row(one, tongue)));
        String title = entry.map(ProblemBook.Entry::code).orElse("Problems");
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="/style.css"></head>
                <body><main>
                <h1>%s</h1>
                <dl>
                %s</dl>
                <p><a href="/problems/">/problems/</a> · <a href="/docs/">/docs/</a></p>
                </main></body></html>
                """.formatted(tongue.locale().getLanguage(), escape(title), escape(title), rows);
    }

    private static String row(ProblemBook.Entry entry, Tongue tongue) {
        return "<dt><a href=\"/problems/%s\"><code>%s</code></a> — %d %s</dt>\n<dd>%s</dd>\n"
                .formatted(
                        escape(entry.code()),
                        escape(entry.code()),
                        entry.status(),
                        escape(tongue.title(entry.status())),
                        escape(tongue.sentence(entry.code(), entry.sentence())));
    }

    private static List<ProblemBook.Entry> sorted() {
        return ProblemBook.entries().stream()
                .sorted(Comparator.comparing(ProblemBook.Entry::code))
                .toList();
    }

    private static KindJson kind(ProblemBook.Entry entry, Tongue tongue) {
        return new KindJson(
                Problem.TYPES + entry.code(),
                entry.code(),
                entry.status(),
                tongue.title(entry.status()),
                tongue.sentence(entry.code(), entry.sentence()));
    }

    /** One kind of problem, for programs. */
    record KindJson(String type, String code, int status, String title, String detail) {}
}

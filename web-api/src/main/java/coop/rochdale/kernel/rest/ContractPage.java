package coop.rochdale.kernel.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves the OpenAPI document that the build made: YAML, or JSON for who accepts that or asks with {@code ?format=json}. */
@WebServlet({"/openapi", "/openapi/*"})
public class ContractPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            ErrorPage.write(request, response, Problem.of(HttpProblem.NO_SUCH_PATH));
            return;
        }
        boolean json = wantsJson(request.getParameter("format"), request.getHeader("Accept"));
        response.setHeader("Cache-Control", "public, max-age=300");
        response.addHeader("Vary", "Accept");
        byte[] document = read(json ? "openapi.json" : "openapi.yaml");
        Document.answer(request, response, json ? "application/json" : "application/yaml", document);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream bytes = ContractPage.class.getResourceAsStream("/contract/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return bytes.readAllBytes();
        }
    }

    private static boolean wantsJson(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return format.toLowerCase(Locale.ROOT).equals("json");
        }
        return accept != null && accept.contains("json") && !accept.contains("yaml");
    }
}

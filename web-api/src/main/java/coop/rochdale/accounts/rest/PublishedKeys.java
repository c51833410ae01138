package coop.rochdale.accounts.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The public halves of the signing keys (RFC 7517), for everybody who wants to check a token. */
@WebServlet("/.well-known/jwks.json")
public class PublishedKeys extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SigningKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] set = keys.ring().published().toString(true).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/jwk-set+json");
        // Shorter than the hour a key is published before it signs.
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(set.length);
        response.getOutputStream().write(set);
    }
}

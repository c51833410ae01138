package coop.rochdale.stories;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;

/** Signs access tokens as a server does that shares the keys in this data directory. */
final class Mint {
    private final JsonObject model;
    private final String header;
    private final PrivateKey key;

    /** @param model a token of the server, whose claims others begin with */
    Mint(Path data, String model) throws IOException {
        this.model = claims(model);
        this.header = Forger.part(model, 0);
        String kid = parse(header).getString("kid");
        this.key = parse(Files.readString(data.resolve("keys/signing-keys.json"))).getJsonArray("keys").stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("kid").equals(kid))
                .map(Mint::key)
                .findFirst()
                .orElseThrow();
    }

    static JsonObject claims(String token) {
        return parse(Forger.part(token, 1));
    }

    /** The model with other claims in these places. */
    String token(JsonObject claims) throws GeneralSecurityException {
        JsonObjectBuilder all = jakarta.json.Json.createObjectBuilder(model);
        claims.forEach(all::add);
        String signed = base64(header) + "." + base64(all.build().toString());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static PrivateKey key(JsonObject jwk) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateCrtKeySpec(
                            number(jwk, "n"),
                            number(jwk, "e"),
                            number(jwk, "d"),
                            number(jwk, "p"),
                            number(jwk, "q"),
                            number(jwk, "dp"),
                            number(jwk, "dq"),
                            number(jwk, "qi")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger number(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

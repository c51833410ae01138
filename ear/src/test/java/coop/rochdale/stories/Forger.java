package coop.rochdale.stories;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Someone who writes access tokens without having our key. */
final class Forger {

    private final KeyPair key;

    Forger() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
    }

    /** Signed as it should be, but with a key that is not ours. */
    String withAnotherKey(String header, String claims) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed(header, claims).getBytes(StandardCharsets.US_ASCII));
        return signed(header, claims) + "." + base64(signature.sign());
    }

    /** Signed with what everybody knows, in the hope that a public key is taken for a shared secret. */
    static String withASharedSecret(String secret, String header, String claims) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal(signed(header, claims).getBytes(StandardCharsets.US_ASCII));
        return signed(header, claims) + "." + base64(code);
    }

    static String unsigned(String header, String claims) {
        return signed(header, claims) + ".";
    }

    /** The part of a token, as text. */
    static String part(String token, int number) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]), StandardCharsets.UTF_8);
    }

    private static String signed(String header, String claims) {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package coop.rochdale.kernel.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The bodies of merge patches (RFC 7396) in the contract: the fields of what is changed, of which each may be left out.
 */
final class ContractPatches {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> known;
    private final Map<String, Schema> changes = new LinkedHashMap<>();

    private ContractPatches(Map<String, Schema> known) {
        this.known = known;
    }

    static void complete(OpenAPI contract) {
        ContractPatches patches = new ContractPatches(contract.getComponents().getSchemas());
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .forEach(operation -> patches.loosen(operation.getRequestBody().getContent()));
        patches.changes.forEach(contract.getComponents()::addSchema);
    }

    private void loosen(Content content) {
        content.getMediaTypes().values().forEach(media -> {
            String name = media.getSchema().getRef().substring(SCHEMAS.length());
            Schema whole = known.get(name);
            if (whole != null && whole.getRequired() != null) {
                String change = name.replaceFirst("^New", "") + "Change";
                changes.computeIfAbsent(change, ignored -> loosened(whole));
                media.setSchema(OASFactory.createSchema().ref(SCHEMAS + change));
            }
        });
    }

    private static Schema loosened(Schema whole) {
        return OASFactory.createSchema()
                .description(
                        "A merge patch of these fields: what is left out stays as it is, and null takes away what may"
                                + " be absent.")
                .properties(whole.getProperties())
                .additionalPropertiesBoolean(whole.getAdditionalPropertiesBoolean());
    }
}

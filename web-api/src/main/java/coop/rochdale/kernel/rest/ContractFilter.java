package coop.rochdale.kernel.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the contract at build time with what holds everywhere and is therefore written nowhere else: the problems each
 * operation may answer with, who may call it, the headers of retries and versions, which fields are required.
 */
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ContractTypes types = new ContractTypes();
        for (Operation operation : operations(contract)) {
            ContractOperation completed = new ContractOperation(operation);
            completed.complete();
            types.collect(completed.method());
            mend(operation);
        }
        types.complete(contract.getComponents());
        ContractPatches.complete(contract);
        problemResponses().forEach(contract.getComponents()::addResponse);
        examples(contract);
    }

    private static List<Operation> operations(OpenAPI contract) {
        List<Operation> operations = new ArrayList<>();
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> operations.addAll(path.getOperations().values()));
        return operations;
    }

    private static void mend(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getSchema)
                .filter(Objects::nonNull)
                .forEach(ContractTypes::mend);
        Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .ifPresent(ContractFilter::mend);
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .forEach(ContractFilter::mend);
    }

    private static void mend(Content content) {
        content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(ContractTypes::mend);
    }

    /** One shared response for each status, with the codes that come with it. */
    private static Map<String, APIResponse> problemResponses() {
        Map<Integer, List<String>> codes = ProblemBook.entries().stream()
                .collect(Collectors.groupingBy(
                        ProblemBook.Entry::status,
                        TreeMap::new,
                        Collectors.mapping(entry -> "`" + entry.code() + "`", Collectors.toList())));
        Map<String, APIResponse> responses = new LinkedHashMap<>();
        codes.forEach((status, names) -> responses.put(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(Tongue.ENGLISH.title(status) + ". Its `code` is one of: "
                                + names.stream().sorted().collect(Collectors.joining(", ")) + ".")
                        .content(problem())));
        return responses;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    /** Puts the hand-written examples, named after the operation, where they belong. */
    private static void examples(OpenAPI contract) {
        Map<String, Example> examples =
                Optional.ofNullable(contract.getComponents().getExamples()).orElse(Map.of());
        for (Operation operation : operations(contract)) {
            Optional.ofNullable(examples.get(operation.getOperationId()))
                    .ifPresent(example -> request(operation, example.getValue()));
            Optional.ofNullable(examples.get(operation.getOperationId() + "-answer"))
                    .ifPresent(example -> answer(operation, example.getValue()));
        }
        contract.getComponents().setExamples(null);
    }

    private static void request(Operation operation, Object value) {
        Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .ifPresent(content -> content.getMediaTypes().values().forEach(media -> media.setExample(value)));
    }

    private static void answer(Operation operation, Object value) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent().getMediaTypes().values().forEach(media -> media.setExample(value));
            }
        });
    }
}

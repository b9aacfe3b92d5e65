package dev.perennial.server.http.openapi;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The whole description: what is said once, and in which order. */
@Configuration(proxyBeanMethods = false)
class OpenApiRules {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(After.class, Limit.class)
                .replaceWithSchema(Part.class, new StringSchema().format("binary"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Perennial").version("1").license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("perennial_session")))
                .security(List.of(
                        new SecurityRequirement().addList("key"), new SecurityRequirement().addList("session")));
    }

    @Bean
    Shapes shapes(JsonMapper json) {
        return new Shapes(json);
    }

    @Bean
    Operations operations() {
        return new Operations();
    }

    /** In the order of names, so that the description is the same wherever it is written. */
    @Bean
    GlobalOpenApiCustomizer order() {
        return description -> {
            var components = description.getComponents();
            components.addSchemas(Operations.PROBLEM, problem());
            components.addResponses(Operations.PROBLEM, refusal());
            components.setSchemas(new TreeMap<>(components.getSchemas()));
            var paths = new Paths();
            new TreeMap<>(description.getPaths()).forEach(paths::addPathItem);
            paths.values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiRules::orderParts);
            description.setPaths(paths);
            description.setTags(null);
        };
    }

    /** The parts of an upload come in the order of reflection, which is any. */
    private static void orderParts(Operation operation) {
        var body = operation.getRequestBody();
        var form = body == null ? null : body.getContent().get("multipart/form-data");
        if (form == null) return;
        Schema<?> schema = form.getSchema();
        schema.setProperties(new TreeMap<>(schema.getProperties()));
        if (schema.getRequired() != null)
            schema.setRequired(schema.getRequired().stream().sorted().toList());
    }

    private static ApiResponse refusal() {
        var problem = new Schema<>().$ref("#/components/schemas/" + Operations.PROBLEM);
        return new ApiResponse()
                .description("Refused, or failed; the code says why")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        var codes = Arrays.stream(Code.values()).map(Code::word).sorted().toList();
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema().format("int32"));
        problem.addProperty("detail", new StringSchema().description("the sentence in English"));
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("code", new StringSchema()._enum(codes));
        problem.addProperty("params", new ObjectSchema().additionalProperties(true));
        problem.setRequired(List.of("title", "status", "detail", "code", "params"));
        return problem;
    }
}

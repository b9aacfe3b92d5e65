package dev.perennial.server.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Where every answer of the interface passes, so that no endpoint can forget to hide what is personal. */
@RestControllerAdvice
class MaskedAnswers implements ResponseBodyAdvice<Object> {

    private final Personal personal;
    private final JsonMapper json;

    MaskedAnswers(Personal personal, JsonMapper json) {
        this.personal = personal;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return !StringHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !request.getURI().getPath().startsWith("/api/")) return body;
        var masks = personal.masks();
        return masks.isEmpty() ? body : new MaskedJson(masks.get()).answer(json.valueToTree(body));
    }
}

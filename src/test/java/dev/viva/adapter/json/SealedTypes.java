package dev.viva.adapter.json;

import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What sealed types consist of, in Java and as JSON. */
final class SealedTypes {
    private SealedTypes() {}

    /** The records of a sealed type, however deep. */
    static List<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? leaves(each).stream() : Stream.<Class<?>>of(each))
                .toList();
    }

    /** The same records by the names that the mapper writes. */
    static Map<String, Class<?>> named(Class<?> type) {
        SerializationConfig config = Json.MAPPER.getSerializationConfig();
        AnnotatedClass annotated = AnnotatedClassResolver.resolve(config, config.constructType(type), config);
        Map<String, Class<?>> named = new TreeMap<>();
        for (NamedType each : Json.MAPPER.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, annotated)) {
            if (each.hasName()) {
                named.put(each.getName(), each.getType());
            }
        }
        return named;
    }
}

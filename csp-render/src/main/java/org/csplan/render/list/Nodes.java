package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.csplan.render.json.text.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes values of JSON documents. No number passes through floating point. */
final class Nodes {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Nodes() {}

    /** The object that one of our own documents is. */
    static Node.Members read(String document) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            json.nextToken();
            return members(json);
        }
    }

    private static Node value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> members(json);
            case START_ARRAY -> items(json);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Figure(json.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(json.getBooleanValue());
            default -> new Node.Text(json.getString());
        };
    }

    private static Node.Members members(JsonParser json) {
        ImmutableMap.Builder<String, Node> members = ImmutableMap.builder();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return new Node.Members(members.buildOrThrow());
    }

    private static Node items(JsonParser json) {
        ImmutableList.Builder<Node> items = ImmutableList.builder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(json));
        }
        return new Node.Items(items.build());
    }

    static void write(Node node, JsonGenerator json) {
        if (node instanceof Node.Members object) {
            json.writeStartObject();
            object.members().forEach((name, member) -> {
                json.writeName(name);
                write(member, json);
            });
            json.writeEndObject();
        } else if (node instanceof Node.Items list) {
            json.writeStartArray();
            list.items().forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (node instanceof Node.Figure number) {
            json.writeNumber(number.number().toPlainString());
        } else if (node instanceof Node.Truth truth) {
            json.writeBoolean(truth.isTrue());
        } else {
            JsonText.text(json, node.shown());
        }
    }
}

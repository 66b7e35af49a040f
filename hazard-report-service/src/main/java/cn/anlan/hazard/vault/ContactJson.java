package cn.anlan.hazard.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/// The form in which a contact is sealed. Failures come without their cause, which could quote it.
@Singleton
class ContactJson {

    private final ObjectMapper json;

    ContactJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Contact contact) {
        try {
            return json.writeValueAsString(contact);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a contact could not be sealed");
        }
    }

    Contact read(String opened) {
        try {
            return json.readValue(opened, Contact.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a sealed contact could not be read");
        }
    }
}

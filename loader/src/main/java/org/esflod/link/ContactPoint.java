package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where to ask about the project: the owner, never a person.
 *
 * @param name the owner's name
 * @param email a functional mailbox; absent where the source has none
 */
@JsonPropertyOrder({"name", "email"})
public record ContactPoint(String name, @Nullable String email) {}

/** The HTTP interface described for programs: {@code api/openapi.yaml} is what this writes. */
@NullMarked
package dev.perennial.server.http.openapi;

import org.jspecify.annotations.NullMarked;

/** The interface that the SDKs of Sensors Data speak: its forms, how they are packed, its records and its answers. */
@NullMarked
package dev.perennial.server.collect.sensors;

import org.jspecify.annotations.NullMarked;

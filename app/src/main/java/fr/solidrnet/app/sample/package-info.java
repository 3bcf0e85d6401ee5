/** Makes a programme that never was, delivered as the real one is: month after month, overlapping, with flaws. */
@NullMarked
package fr.solidrnet.app.sample;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.solidrnet.app.sample;

import org.jspecify.annotations.NullMarked;

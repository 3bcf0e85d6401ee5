@NullMarked
package fr.solidrnet.transforms.indicator;

import org.jspecify.annotations.NullMarked;

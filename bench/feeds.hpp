// How fast are feeds read?
#pragma once
#include "news/arrival.hpp"
#include <span>

// Prints MB/s of feed::parse over feeds of 50 entries made of these articles, in several dialects.
void measure_feeds(std::span<const news::Arrival> arrivals);

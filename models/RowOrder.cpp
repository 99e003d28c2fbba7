// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowOrder.h"

#include <algorithm>

namespace redoubt::models {

std::vector<bool> longestRising(const std::vector<int> &positions)
{
    std::vector<bool> stays(positions.size(), false);
    std::vector<std::size_t> tails;                       // index of the smallest end of a run of each length
    std::vector<std::size_t> before(positions.size(), 0); // the element before, in the run that ends here
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto at =
            std::lower_bound(tails.begin(), tails.end(), positions[i], [&](std::size_t tail, int value) { return positions[tail] < value; });
        if (at != tails.begin())
            before[i] = *std::prev(at);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    if (tails.empty())
        return stays;
    std::size_t i = tails.back();
    for (std::size_t length = tails.size(); length > 0; --length) {
        stays[i] = true;
        i = before[i];
    }
    return stays;
}

} // namespace redoubt::models

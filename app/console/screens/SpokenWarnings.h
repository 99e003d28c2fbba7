// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::console {

/// Counts what Qt warns of while pictures are taken: a fault that no picture shows. The warnings are written as before. One at a
/// time; made on the UI thread, counts those of every thread.
class SpokenWarnings
{
public:
    SpokenWarnings();
    ~SpokenWarnings();
    SpokenWarnings(const SpokenWarnings &) = delete;
    SpokenWarnings &operator=(const SpokenWarnings &) = delete;

    [[nodiscard]] int count() const;
};

} // namespace redoubt::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"

#include <cstdint>
#include <limits>
#include <tuple>

namespace redoubt::exercise {

/// Order of entries: by position, provisional ones last, then by id.
template <class T>
std::tuple<std::int64_t, Id> orderOf(const BoardRecord<T> &record)
{
    return {record.seq == 0 ? std::numeric_limits<std::int64_t>::max() : record.seq, record.id};
}

} // namespace redoubt::exercise

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <stdexcept>

namespace redoubt::server {

/// Thrown within server/ when the storage fails (StorageFailed, StorageFull, StorageDamaged, StorageBusy); becomes a Result at its public edge.
class StorageException : public std::runtime_error
{
public:
    explicit StorageException(Error error) : std::runtime_error(error.detail), m_error(std::move(error)) { }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

} // namespace redoubt::server

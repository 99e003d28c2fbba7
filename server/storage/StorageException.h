// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <stdexcept>
#include <string>

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

/// One stored row that says nothing sensible (StorageDamaged), while the storage itself works: what needs this row fails, and nothing else.
class DamagedRow : public StorageException
{
public:
    explicit DamagedRow(std::string what) : StorageException({ErrorCode::StorageDamaged, std::move(what)}) { }
};

} // namespace redoubt::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/Failure.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <new>

namespace redoubt::store {

namespace {
ErrorCode meaningOf(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    default: return ErrorCode::StorageFailed;
    }
}
} // namespace

Error errorInFlight()
{
    try {
        throw;
    } catch (const StoreFailure &failure) {
        return failure.error();
    } catch (const SQLite::Exception &exception) {
        return {meaningOf(exception), std::string("sqlite ") + std::to_string(exception.getExtendedErrorCode()) + ": " + exception.what()};
    } catch (const std::bad_alloc &) {
        throw; // nothing sensible can follow
    } catch (const std::exception &exception) {
        return {ErrorCode::StorageFailed, exception.what()};
    }
}

} // namespace redoubt::store

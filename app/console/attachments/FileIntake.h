// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "feed/kinds/AttachedFile.h"
#include "views/widgets/Choices.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace redoubt::console {

/// Why files were not taken in, and which of them was the reason.
struct IntakeFailure
{
    enum class Problem {
        Cancelled,
        Vanished,   ///< it is not there any more
        Unreadable, ///< no right to it, or a fault of the disk it lies on
        NotAFile,   ///< a folder, a pipe, a device
        Empty,
        TooLarge, ///< over limitBytes
        Changed,  ///< someone wrote to it while it was read
        Store,    ///< the cache said no: see code
    };
    Problem problem = Problem::Store;
    QString file; ///< its name
    std::int64_t limitBytes = 0;
    ErrorCode code = ErrorCode::Internal;
};

/// Takes the files of a claim into the sealed store: piece by piece on the store thread, so that nobody waits for a
/// large one, all of them or none. Lives on the UI thread; destroyed, it stops and leaves nothing behind.
class FileIntake : public QObject
{
    Q_OBJECT
public:
    using Taken = tl::expected<std::vector<feed::AttachedFile>, IntakeFailure>;
    using Done = std::function<void(const Taken &)>;

    /// Begins at once. @p done comes once, on the UI thread, unless this is gone by then.
    FileIntake(StoreThread &store, const Id &stream, const std::vector<views::FileInput> &files, Done done, QObject *parent = nullptr);
    ~FileIntake() override;

    /// What was sealed is thrown away; then @p done comes with Cancelled. Once the last piece is in, it is too late: then
    /// @p done comes with the files as if nobody had asked.
    void cancel();

    static constexpr std::size_t SliceBytes = 1 << 20;

Q_SIGNALS:
    /// Of the file of that number: bytes sealed, bytes in all.
    void progressed(int file, qint64 done, qint64 total);

private:
    struct Work;
    std::shared_ptr<Work> m_work;
};

} // namespace redoubt::console

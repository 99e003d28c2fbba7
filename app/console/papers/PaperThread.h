// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/UiDispatcher.h"
#include "core/Result.h"

#include <QImage>
#include <QList>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

class QPrinter;

namespace redoubt::documents {
struct Paper;
}

namespace redoubt::console {

/// A thread of its own on which papers are laid out, drawn, written and printed, one after the other: none of it is work for the UI thread, nor
/// for the one that keeps the cache. Lives on the UI thread; ending it waits for what runs, and drops what has not begun.
class PaperThread
{
public:
    explicit PaperThread(UiDispatcher &ui);
    ~PaperThread();
    PaperThread(const PaperThread &) = delete;
    PaperThread &operator=(const PaperThread &) = delete;

    /// Runs @p work there and @p then with its value on the UI thread, unless @p context is gone by then.
    template <class Work, class Then>
    void run(QObject *context, Work work, Then then)
    {
        m_pool.start([&ui = m_ui, context = QPointer<QObject>(context), work = std::move(work), then = std::move(then)]() mutable {
            using Value = std::invoke_result_t<Work &>;
            auto value = std::make_shared<Value>(work());
            ui.post([context, value, then = std::move(then)]() mutable {
                if (context)
                    then(std::move(*value));
            });
        });
    }

private:
    UiDispatcher &m_ui;
    QThreadPool m_pool;
};

/// @p paper in pictures of @p width pixels on @p ground (0xRRGGBB), for a screen of @p ratio pixels a point. Fails as documents::drawPages does.
[[nodiscard]] Result<QList<QImage>> paperPages(const documents::Paper &paper, int width, qreal ratio, unsigned ground);
/// Writes @p bytes to @p path, whole or not at all; what was there is replaced, as the file dialog has asked. Fails with StorageFailed.
[[nodiscard]] Result<void> writePaperFile(const QString &path, const std::string &bytes);
/// Prints the very pages that the PDF has, at the printer's resolution. Fails with StorageFailed where the printer takes nothing.
[[nodiscard]] Result<void> printPaper(const documents::Paper &paper, QPrinter &printer);

} // namespace redoubt::console

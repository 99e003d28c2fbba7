// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PaperView.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace redoubt::views {

namespace {
constexpr int deskMargin = 16;
constexpr int widestSheet = 900; ///< pixels at 1.0×: wider, lines are hard to follow
constexpr int settleMs = 60;
} // namespace

class PaperView::Sheets : public QWidget
{
public:
    explicit Sheets(QWidget *parent = nullptr) : QWidget(parent) { setFocusPolicy(Qt::NoFocus); }

    QList<QImage> pages;
    QString why;

    [[nodiscard]] int heightFor(int width) const
    {
        int height = deskMargin;
        for (const QImage &page : pages)
            height += pageHeight(page, width) + deskMargin;
        return height;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        painter.fillRect(rect(), t.bg);
        if (pages.isEmpty()) {
            drawText(painter, rect().adjusted(24, 24, -24, -24), why, textFont(BodyType), t.text2, Qt::AlignHCenter | Qt::AlignTop);
            return;
        }
        const int wide = sheetWidth;
        int y = deskMargin;
        for (const QImage &page : pages) {
            const QRect place((width() - wide) / 2, y, wide, pageHeight(page, wide));
            painter.setRenderHint(QPainter::SmoothPixmapTransform, page.width() != qRound(wide * page.devicePixelRatio()));
            painter.drawImage(place, page);
            painter.setPen(t.borderStrong);
            painter.drawRect(place.adjusted(0, 0, -1, -1));
            y = place.bottom() + 1 + deskMargin;
        }
    }

private:
    static int pageHeight(const QImage &page, int width) { return page.width() == 0 ? 0 : qRound(double(page.height()) * width / page.width()); }

public:
    int sheetWidth = 0;
};

PaperView::PaperView(QWidget *parent) : QScrollArea(parent), m_sheets(new Sheets)
{
    setFrameShape(QFrame::NoFrame);
    setWidget(m_sheets);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The sheet as it prints"));
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (pageWidth() != m_wanted) {
            m_wanted = pageWidth();
            Q_EMIT pagesWanted();
        }
    });
}

QColor PaperView::ground() { return tokens().dark ? QColor(0xE9, 0xE9, 0xE6) : QColor(0xFF, 0xFF, 0xFF); }

int PaperView::pageWidth() const
{
    const int room = viewport()->width() - 2 * deskMargin;
    return qBound(200, room, scaled(widestSheet));
}

void PaperView::setPages(const QList<QImage> &pages, const QString &name, const QString &text)
{
    m_sheets->pages = pages;
    m_sheets->why.clear();
    m_sheets->sheetWidth = pageWidth();
    m_sheets->setMinimumHeight(m_sheets->heightFor(m_sheets->sheetWidth));
    m_sheets->setAccessibleName(name);
    m_sheets->setAccessibleDescription(text);
    m_sheets->update();
}

void PaperView::clear(const QString &why)
{
    m_sheets->pages.clear();
    m_sheets->why = why;
    m_sheets->setMinimumHeight(0);
    m_sheets->update();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_sheets->sheetWidth = pageWidth();
    m_sheets->setMinimumHeight(m_sheets->pages.isEmpty() ? 0 : m_sheets->heightFor(m_sheets->sheetWidth));
    m_settled.start();
}

void PaperView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_wanted = 0; // another ground
        m_settled.start();
    }
}

} // namespace redoubt::views

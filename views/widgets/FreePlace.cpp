// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FreePlace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

#include <limits>

namespace redoubt::views {

namespace {

constexpr int freeStep = 8; // pixels between two places that are tried
constexpr int freeEdge = 8;

/// @p rect of @p widget in @p window, without what its holders cut off.
QRect inSight(const QWidget &widget, QRect rect, const QWidget &window)
{
    for (const QWidget *at = &widget; at != &window; at = at->parentWidget()) {
        rect = (rect & at->rect()).translated(at->pos());
        if (rect.isEmpty() || at->parentWidget() == nullptr)
            return {};
    }
    return rect & window.rect();
}

QRect rowsOf(const QAbstractItemView &view)
{
    QRect rows;
    const auto *model = view.model();
    for (int row = 0; model && row < model->rowCount(view.rootIndex()); ++row) {
        const QRect rect = view.visualRect(model->index(row, 0, view.rootIndex()));
        if (rect.top() > view.viewport()->height())
            break;
        rows |= QRect(0, rect.top(), view.viewport()->width(), rect.height());
    }
    return rows & view.viewport()->rect();
}

int covered(const QRect &place, const QList<QRect> &controls)
{
    int area = 0;
    for (const QRect &control : controls) {
        const QRect both = place & control;
        area += both.isEmpty() ? 0 : both.width() * both.height();
    }
    return area;
}

struct Trial
{
    QRect place;
    int covers = std::numeric_limits<int>::max();
    int distance = 0;
};

Trial bestPlace(const QWidget &window, const QSize &size, int foot, const QList<QRect> &controls)
{
    Trial best;
    const QPoint wanted((window.width() - size.width()) / 2, window.height() - size.height() - foot);
    for (int y = wanted.y(); y >= freeEdge; y -= freeStep) {
        for (int step = 0; step <= window.width() / freeStep; ++step) {
            // To both sides of the middle in turns.
            const int x = wanted.x() + (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * freeStep;
            if (x < freeEdge || x + size.width() > window.width() - freeEdge)
                continue;
            const QRect place(QPoint(x, y), size);
            const int distance = qAbs(x - wanted.x()) + wanted.y() - y;
            if (best.covers == 0 && distance >= best.distance)
                continue;
            const int covers = covered(place, controls);
            if (covers < best.covers || (covers == best.covers && distance < best.distance))
                best = {place, covers, distance};
        }
        if (best.covers == 0 && wanted.y() - y > best.distance)
            break;
    }
    return best;
}

} // namespace

bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSlider *>(&widget) || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget))
        return true;
    // Of our own making: what Tab stops at. Areas that only hold others, and texts that can be selected, are none.
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && !qobject_cast<const QAbstractScrollArea *>(&widget) && !qobject_cast<const QLabel *>(&widget)
        && widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty();
}

QList<QRect> controlsIn(const QWidget &window, const QWidget *except)
{
    QList<QRect> controls;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || widget->window() != window.window() || widget == except
            || (except && except->isAncestorOf(widget)))
            continue;
        QRect rect;
        const QWidget *of = widget;
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && !qobject_cast<const QHeaderView *>(widget)) {
            if (view->focusPolicy() == Qt::NoFocus)
                continue; // a table to read
            rect = inSight(*view->viewport(), rowsOf(*view), window);
        } else if (isControl(*of)) {
            rect = inSight(*of, of->rect(), window);
        }
        if (!rect.isEmpty())
            controls << rect;
    }
    return controls;
}

QRect freePlace(const QWidget &window, const QSize &size, int narrowest, int foot, const QWidget *except)
{
    const QList<QRect> controls = controlsIn(window, except);
    Trial best;
    const int widest = qMin(size.width(), window.width() - 2 * freeEdge);
    for (int width = widest;; width = qMax(width * 4 / 5, narrowest)) {
        const Trial trial = bestPlace(window, {width, size.height()}, foot, controls);
        if (trial.covers < best.covers)
            best = trial;
        if (best.covers == 0 || width <= narrowest)
            break;
    }
    return best.place;
}

} // namespace redoubt::views
